package io.groundplan.model.topology;

import java.util.List;

/** The addresses of these owners, or another name. */
public record OwnerAnswer(List<Target> targets) implements DnsAnswer {

  /** Keeps an unmodifiable copy. */
  public OwnerAnswer {
    targets = List.copyOf(targets);
  }
}
