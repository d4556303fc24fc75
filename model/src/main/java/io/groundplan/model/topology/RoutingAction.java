package io.groundplan.model.topology;

/** What a routing rule does with packets. */
public enum RoutingAction {
  /** Sends them by the table. */
  UNICAST("unicast"),
  /** Drops them in silence. */
  BLACKHOLE("blackhole"),
  /** Drops them, and says that there is no way. */
  UNREACHABLE("unreachable"),
  /** Drops them, and says that it is forbidden. */
  PROHIBIT("prohibit");

  private final String word;

  RoutingAction(String word) {
    this.word = word;
  }

  /** The word of the file. */
  @Override
  public String toString() {
    return word;
  }
}
