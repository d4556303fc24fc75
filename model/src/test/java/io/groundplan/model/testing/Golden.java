package io.groundplan.model.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares a text with the one that a file of the repository holds. {@code
 * -Dgroundplan.golden=accept} writes the file instead; read the difference before committing it.
 */
public final class Golden {

  private static final String PROPERTY = "groundplan.golden";

  private Golden() {}

  /** A file or folder of the repository. */
  public static Path inRepository(String path) {
    return Path.of(System.getProperty("groundplan.root", ".")).resolve(path);
  }

  /** Fails unless the file holds the text; the file's name and both texts are in the message. */
  public static void check(Path file, String actual) {
    try {
      if (System.getProperty(PROPERTY, "").equals("accept")) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, actual);
        return;
      }
      String expected = Files.exists(file) ? Files.readString(file) : "";
      if (!expected.equals(actual)) {
        throw new AssertionError(
            "%s does not hold what was made (accept with -D%s=accept)%n--- expected%n%s--- actual%n%s"
                .formatted(file, PROPERTY, expected, actual));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
