package io.groundplan.model.topology;

import java.util.List;

/** Anything that has an id in a topology. */
public sealed interface Element
    permits Site,
        Provider,
        Segment,
        Machine,
        Cluster,
        VirtualIp,
        LoadBalancerPool,
        Published,
        Certificate,
        NetworkPolicy,
        Tunnel {

  /** Its name in the topology. */
  ElementId id();

  /** What it carries beside its own attributes. */
  Description description();

  /** Where the file keeps its kind. */
  Section section();

  /** Every reference to another element, with the place where it stands. */
  List<Mention> mentions();

  /** The same element under another id; references to it elsewhere are not touched. */
  Element withId(ElementId newId);

  /** The same element with another description. */
  Element withDescription(Description newDescription);

  /** What people see: the label, else the id. */
  default String title() {
    return description().label().orElse(id().value());
  }

  /** What the exported object is called: the name, else the id. */
  default String exportedName() {
    return description().name().orElse(id().value());
  }

  /** Whether it is neither planned nor offline. */
  default boolean isInService() {
    return description().status() == Status.IN_SERVICE;
  }

  /** Whether it is planned: checked and drawn, but not exported. */
  default boolean isPlanned() {
    return description().status() == Status.PLANNED;
  }
}
