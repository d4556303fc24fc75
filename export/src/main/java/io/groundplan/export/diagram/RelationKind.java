package io.groundplan.export.diagram;

/** What a line means; painters turn it into colour and dashes. */
public enum RelationKind {
  /** A cable, a port on a segment, a path that traffic takes. */
  LINK,
  /** Between machines over another network. */
  TUNNEL,
  /** A machine that can hold a virtual address. */
  VIP_MEMBER,
  /** A question or an answer about names. */
  DNS,
  /** A port forward. */
  FORWARD,
  /** A service reached through a gateway or a tunnel. */
  EXPOSURE,
  /** A BGP session. */
  PEERING,
  /** One hop of a traced request. */
  FLOW;

  /** Drawn double in text: it exists only in software, over other links. */
  public boolean isVirtual() {
    return this == TUNNEL;
  }
}
