package io.groundplan.export.repository;

import java.io.IOException;

/**
 * The list of what was written before cannot be trusted: unreadable, damaged or from a newer
 * Groundplan. Nothing may be written beside it then, since nothing would be known to be ours.
 */
public final class ManifestException extends IOException {

  public ManifestException(String message) {
    super(message);
  }
}
