package dev.tenantry.verification.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tenantry.application.spi.SyncBatch;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Batches as JSON, in which decimals stay exact. */
final class WireFormat {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  private static final TypeReference<Map<String, @Nullable Object>> TREE = new TypeReference<>() {};

  private WireFormat() {}

  static String write(SyncBatch batch) {
    try {
      return JSON.writeValueAsString(batch.tree());
    } catch (JsonProcessingException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  static SyncBatch read(String text) {
    try {
      return SyncBatch.of(JSON.readValue(text, TREE));
    } catch (JsonProcessingException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
