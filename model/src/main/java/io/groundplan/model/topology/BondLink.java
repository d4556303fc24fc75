package io.groundplan.model.topology;

import io.groundplan.model.address.InterfaceName;
import java.util.List;

/**
 * Several links as one.
 *
 * @param mode such as {@code 802.3ad} or {@code active-backup}
 * @param links its members
 * @param options further options by the names of Talos's BondConfig
 */
public record BondLink(String mode, List<InterfaceName> links, PlainValue.Fields options)
    implements LinkKind {

  /** Keeps an unmodifiable copy. */
  public BondLink {
    links = List.copyOf(links);
  }
}
