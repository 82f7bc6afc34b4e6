package dev.tenantry.harness;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Locale;

/** A validator that leaves messages as they are, since looking them up takes longest. */
public final class Validators {

  private Validators() {}

  public static Validator plain() {
    return Validation.byDefaultProvider()
        .configure()
        .ignoreXmlConfiguration()
        .messageInterpolator(new Uninterpreted())
        .buildValidatorFactory()
        .getValidator();
  }

  private static final class Uninterpreted implements MessageInterpolator {

    @Override
    public String interpolate(String template, Context context) {
      return template;
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
      return template;
    }
  }
}
