package io.groundplan.export.talos;

import io.groundplan.export.PlainFields;
import io.groundplan.model.topology.PlainValue;
import java.util.Optional;

/**
 * Where and what Talos installs, as a document since Talos 1.14.
 *
 * @param match an expression of the Common Expression Language over {@code disk}
 * @param image of the installer
 */
record UnattendedInstallConfig(Optional<String> match, Optional<String> image)
    implements TalosDocument {

  @Override
  public Optional<String> kind() {
    return Optional.of("UnattendedInstallConfig");
  }

  @Override
  public Optional<String> documentName() {
    return Optional.empty();
  }

  @Override
  public PlainValue.Fields content() {
    return new PlainFields()
        .fields("installer", new PlainFields().text("image", image))
        .fields(
            "provisioning",
            new PlainFields().fields("diskSelector", new PlainFields().text("match", match)))
        .toFields();
  }

  @Override
  public boolean isDivisible() {
    return true;
  }
}
