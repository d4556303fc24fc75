package io.groundplan.export.diagram.look;

/**
 * What a colour is for, with its value on light and on dark ground. Every text colour has a
 * contrast of at least 4.5 to 1 on every ground, every line colour of at least 3 to 1. Source: WCAG
 * 2.2, success criteria 1.4.3 and 1.4.11.
 */
public enum Paint {
  /** Behind everything. */
  CANVAS("#ffffff", "#11161d"),
  /** A card, a plate of a bar, a frame that needs no colour of its own. */
  SURFACE("#ffffff", "#1b222c"),
  /** A card that is out of service. */
  SURFACE_OFF("#f3f4f6", "#171c23"),
  /** Inside a place or a segment. */
  GROUND_PLACE("#eff4fc", "#15202f"),
  /** Inside a machine. */
  GROUND_MACHINE("#f4f5f7", "#1a1f26"),
  /** Inside a pool of addresses or a gateway. */
  GROUND_BALANCING("#f6f1fe", "#241c38"),
  /** Inside a virtual address. */
  GROUND_VIRTUAL("#fff6e9", "#2e2414"),
  /** Inside a tunnel or a mesh. */
  GROUND_TUNNEL("#fdf1f6", "#2f1a26"),

  /** Names and addresses. */
  TEXT("#1c2430", "#e6eaf0"),
  /** What is said besides, labels, and what is out of service. */
  TEXT_MUTED("#556070", "#a3afc0"),

  /** The border of a card or a frame. */
  EDGE("#7d8a9f", "#66748a"),
  /** The border of a place or a segment. */
  EDGE_PLACE("#6f8ab8", "#587bab"),

  /** Routers, hosts and all that is no part of a cluster; plain lines. */
  INFRASTRUCTURE("#3d4a5e", "#b4c0d2"),
  CONTROL_PLANE("#2563eb", "#6aa0ff"),
  WORKER("#0a7d4f", "#3ccf9f"),
  /** Pools, gateways and services. */
  BALANCING("#7c3aed", "#b794ff"),
  VIRTUAL("#b4540a", "#f5b04c"),
  TUNNEL("#be185d", "#ff7eb0"),
  DNS("#0f766e", "#4fd1c5");

  private final String light;
  private final String dark;

  Paint(String light, String dark) {
    this.light = light;
    this.dark = dark;
  }

  /** On light ground, as {@code #rrggbb}. */
  public String light() {
    return light;
  }

  /** On dark ground, as {@code #rrggbb}. */
  public String dark() {
    return dark;
  }
}
