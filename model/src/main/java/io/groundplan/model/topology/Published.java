package io.groundplan.model.topology;

import java.util.Optional;

/** A Kubernetes object with an address of its own on the network: a gateway or a service. */
public sealed interface Published extends Element permits Gateway, Service {

  /** The cluster it runs in; the only one if absent. */
  Optional<ElementId> cluster();

  /** How it is published. */
  Publication publication();

  /** The same object published otherwise. */
  Published withPublication(Publication newPublication);
}
