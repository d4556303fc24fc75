package io.groundplan.model.topology;

/** What a firewall does with a packet. */
public enum FirewallAction {
  ACCEPT("accept"),
  BLOCK("block");

  private final String word;

  FirewallAction(String word) {
    this.word = word;
  }

  /** The word of the file. */
  @Override
  public String toString() {
    return word;
  }
}
