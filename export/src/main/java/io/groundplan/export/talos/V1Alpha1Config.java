package io.groundplan.export.talos;

import io.groundplan.export.PlainFields;
import io.groundplan.model.topology.PlainValue;
import java.util.Optional;

/**
 * The document without a kind, in which Talos up to 1.13 keeps Kubernetes and the machine.
 *
 * @param machine what stands under {@code machine}
 * @param cluster what stands under {@code cluster}
 */
record V1Alpha1Config(PlainValue.Fields machine, PlainValue.Fields cluster)
    implements TalosDocument {

  @Override
  public Optional<String> kind() {
    return Optional.empty();
  }

  @Override
  public Optional<String> documentName() {
    return Optional.empty();
  }

  @Override
  public PlainValue.Fields content() {
    return new PlainFields().fields("machine", machine).fields("cluster", cluster).toFields();
  }

  @Override
  public boolean isDivisible() {
    return true;
  }
}
