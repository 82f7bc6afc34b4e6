package dev.tenantry.quickstart;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads a sheet as text, as a whole: so a file that is none is refused before anything is imported.
 */
final class SheetText {

  /** The largest sheet, about two million rows. */
  static final long MAX_BYTES = 256L * 1024 * 1024;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private SheetText() {}

  /** The text of a file, or of the sheet that comes with the program. */
  static String of(Optional<Path> file, SheetKind<?> kind) throws UnusableInputException {
    return file.isPresent() ? of(file.get()) : shipped(kind);
  }

  /** The text of the sheet that comes with the program. */
  static String shipped(SheetKind<?> kind) {
    try {
      return Resources.toString(Resources.getResource(kind.shipped()), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The text of a file, without the byte order mark that some programs put in front. */
  private static String of(Path file) throws UnusableInputException {
    String text = decode(bytes(file), file);
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  private static byte[] bytes(Path file) throws UnusableInputException {
    require(Files.exists(file), file, "there is no such file");
    require(!Files.isDirectory(file), file, "it is a directory; name a file");
    // Devices and pipes may never end.
    require(Files.isRegularFile(file), file, "it is no regular file; save it to one first");
    try {
      require(
          Files.size(file) <= MAX_BYTES,
          file,
          "it has more than " + MAX_BYTES + " bytes; split it into several");
      return Files.readAllBytes(file);
    } catch (AccessDeniedException denied) {
      throw unreadable(file, "permission denied");
    } catch (IOException broken) {
      throw unreadable(file, String.valueOf(broken.getMessage()));
    }
  }

  private static String decode(byte[] bytes, Path file) throws UnusableInputException {
    // A fresh decoder reports what is malformed, where new String(..) would replace it silently.
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer input = ByteBuffer.wrap(bytes);
    try {
      CharBuffer text = decoder.decode(input);
      return text.toString();
    } catch (CharacterCodingException malformed) {
      throw unreadable(
          file,
          "line " + lineAt(bytes, input.position()) + " is not in UTF-8; save the file as UTF-8");
    }
  }

  private static long lineAt(byte[] bytes, int position) {
    long line = 1;
    for (int i = 0; i < position; i++) {
      boolean carriageReturnAlone =
          bytes[i] == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n');
      if (bytes[i] == '\n' || carriageReturnAlone) {
        line++;
      }
    }
    return line;
  }

  private static void require(boolean holds, Path file, String otherwise)
      throws UnusableInputException {
    if (!holds) {
      throw unreadable(file, otherwise);
    }
  }

  private static UnusableInputException unreadable(Path file, String reason) {
    return new UnusableInputException(
        "cannot read " + Shown.quoted(file.toString()) + ": " + reason);
  }
}
