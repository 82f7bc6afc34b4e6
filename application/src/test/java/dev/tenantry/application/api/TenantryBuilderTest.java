package dev.tenantry.application.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TenantryBuilderTest {

  @Test
  void buildNamesThePersistenceThatIsMissingAndHowToGiveIt() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Tenantry.builder().build())
        .withMessageContaining("no persistence")
        .withMessageContaining("persistence(..)");
  }

  @Test
  void whatIsNullIsNamedWhereItIsPluggedIn() {
    Stream<Method> setters =
        Stream.of(Tenantry.Builder.class.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .filter(method -> method.getParameterCount() == 1)
            .filter(method -> !method.getParameterTypes()[0].isPrimitive());

    assertThat(setters)
        .hasSizeGreaterThan(10)
        .allSatisfy(
            setter ->
                assertThatThrownBy(() -> setter.invoke(Tenantry.builder(), (Object) null))
                    .cause()
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("'" + setter.getName() + "' must not be null"));
  }
}
