package io.groundplan.export.talos;

import io.groundplan.export.PlainFields;
import io.groundplan.model.topology.PlainValue;
import java.util.Optional;

/**
 * The service by which nodes find each other, as a document since Talos 1.14.
 *
 * @param enabled whether they use Talos's own; if not, the document is deleted
 */
record DiscoveryServiceConfig(boolean enabled) implements TalosDocument {

  private static final String ENDPOINT = "https://discovery.talos.dev/";

  @Override
  public Optional<String> kind() {
    return Optional.of("DiscoveryServiceConfig");
  }

  @Override
  public Optional<String> documentName() {
    return Optional.of("default");
  }

  @Override
  public PlainValue.Fields content() {
    return enabled
        ? new PlainFields().text("endpoint", ENDPOINT).toFields()
        : PatchDocument.DELETION;
  }

  @Override
  public boolean isDivisible() {
    return false;
  }
}
