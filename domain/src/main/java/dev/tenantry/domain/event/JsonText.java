package dev.tenantry.domain.event;

import dev.tenantry.domain.value.JsonStrings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a tree of JSON values as text, members in the order of their maps. */
final class JsonText {

  private final StringBuilder text = new StringBuilder();

  private JsonText() {}

  static String of(Map<String, @Nullable Object> tree) {
    JsonText json = new JsonText();
    json.write(tree);
    return json.text.toString();
  }

  private void write(@Nullable Object value) {
    if (value instanceof String string) {
      JsonStrings.append(string, text);
    } else if (value instanceof Map<?, ?> object) {
      writeObject(object);
    } else if (value instanceof List<?> list) {
      writeList(list);
    } else if (value instanceof BigDecimal decimal) {
      text.append(decimal.toPlainString());
    } else {
      text.append(value);
    }
  }

  private void writeObject(Map<?, ?> object) {
    String separator = "{";
    for (Map.Entry<?, ?> member : object.entrySet()) {
      text.append(separator);
      JsonStrings.append((String) member.getKey(), text);
      text.append(':');
      write(member.getValue());
      separator = ",";
    }
    text.append(object.isEmpty() ? "{}" : "}");
  }

  private void writeList(List<?> list) {
    String separator = "[";
    for (Object item : list) {
      text.append(separator);
      write(item);
      separator = ",";
    }
    text.append(list.isEmpty() ? "[]" : "]");
  }
}
