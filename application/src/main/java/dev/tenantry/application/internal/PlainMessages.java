package dev.tenantry.application.internal;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;

/**
 * Takes constraint messages as they are, so that no expression language is needed on the class
 * path.
 */
final class PlainMessages implements MessageInterpolator {

  @Override
  public String interpolate(String template, Context context) {
    return template;
  }

  @Override
  public String interpolate(String template, Context context, Locale locale) {
    return template;
  }
}
