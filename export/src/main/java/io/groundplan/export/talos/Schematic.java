package io.groundplan.export.talos;

import io.groundplan.export.PlainFields;
import io.groundplan.model.topology.Install;

/**
 * What the image factory is to put into an installer image (docs.siderolabs.com, Image Factory):
 * system extensions, by their names with their publisher.
 */
final class Schematic {

  private Schematic() {}

  /** The schematic of what is installed; nothing where no extension is stated. */
  static PlainFields of(Install install) {
    PlainFields extensions =
        new PlainFields()
            .texts(
                "officialExtensions",
                install.extensions().values().stream().map(Schematic::published).toList());
    return new PlainFields()
        .fields("customization", new PlainFields().fields("systemExtensions", extensions));
  }

  private static String published(String extension) {
    return extension.contains("/") ? extension : "siderolabs/" + extension;
  }
}
