package io.groundplan.model.validation.cluster;

/** How many members of etcd must agree. */
final class Quorum {

  private Quorum() {}

  /** The smallest majority of that many members. */
  static int of(int members) {
    return members / 2 + 1;
  }
}
