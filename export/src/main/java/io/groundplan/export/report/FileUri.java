package io.groundplan.export.report;

import java.net.URI;
import java.net.URISyntaxException;

/** The name of a file as a URI reference (RFC 3986): relative names stay relative. */
final class FileUri {

  private FileUri() {}

  /** The reference, in ASCII. */
  static String of(String file) {
    String path = file.replace('\\', '/');
    boolean hasDrive = path.matches("[A-Za-z]:/.*");
    boolean absolute = hasDrive || path.startsWith("/");
    try {
      if (absolute) {
        return new URI("file", "", hasDrive ? "/" + path : path, null).toASCIIString();
      }
      // A colon in the first segment would make it a scheme (section 4.2).
      int colon = path.indexOf(':');
      boolean looksLikeScheme = colon >= 0 && path.lastIndexOf('/', colon) < 0;
      return new URI(null, null, looksLikeScheme ? "./" + path : path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("A path took no URI: " + file, e);
    }
  }
}
