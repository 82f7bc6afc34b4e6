package dev.tenantry.benchmarks.cold;

import dev.tenantry.benchmarks.NewUser;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** What was typed of a user, with the constraints that a team would put on it. */
record TypedUser(
    @NotBlank @Email @Size(max = 254) String email,
    @NotBlank @Size(max = 200) String reference,
    @Size(max = 200) String firstName,
    @Size(max = 200) String lastName,
    @Pattern(regexp = "\\+[0-9]{1,15}") String phone,
    @Size(max = 20) String locale,
    @Size(max = 64) String timezone) {

  static final TypedUser FIRST =
      new TypedUser(
          FirstUse.USER.email(),
          FirstUse.USER.reference(),
          FirstUse.USER.firstName(),
          FirstUse.USER.lastName(),
          NewUser.PHONE,
          NewUser.LOCALE,
          NewUser.TIMEZONE);

  /** As its guide recommends where there is no expression language. */
  static Validator validator() {
    return Validation.byDefaultProvider()
        .configure()
        .messageInterpolator(new ParameterMessageInterpolator())
        .buildValidatorFactory()
        .getValidator();
  }

  void requireValid() {
    if (!validator().validate(this).isEmpty()) {
      throw new IllegalStateException("is not valid");
    }
  }
}
