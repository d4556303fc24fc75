package io.groundplan.model.topology;

import java.util.Optional;

/**
 * Where a machine stands.
 *
 * @param site its place; that of its host or segment if absent
 * @param host the hypervisor, when it is a virtual machine
 */
public record Place(Optional<ElementId> site, Optional<ElementId> host) {

  /** Nothing stated. */
  public static final Place UNKNOWN = new Place(Optional.empty(), Optional.empty());

  Place over(Place inherited) {
    return new Place(site.or(inherited::site), host.or(inherited::host));
  }
}
