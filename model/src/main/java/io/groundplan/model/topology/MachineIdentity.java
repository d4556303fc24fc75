package io.groundplan.model.topology;

import io.groundplan.model.address.DnsName;
import java.util.Optional;

/**
 * What a machine is called and made of.
 *
 * @param hostname the id if absent
 * @param model hardware
 * @param product software
 */
public record MachineIdentity(
    Optional<DnsName> hostname, Optional<String> model, Optional<String> product) {

  /** Nothing stated. */
  public static final MachineIdentity UNKNOWN =
      new MachineIdentity(Optional.empty(), Optional.empty(), Optional.empty());

  MachineIdentity over(MachineIdentity inherited) {
    return new MachineIdentity(
        hostname.or(inherited::hostname),
        model.or(inherited::model),
        product.or(inherited::product));
  }
}
