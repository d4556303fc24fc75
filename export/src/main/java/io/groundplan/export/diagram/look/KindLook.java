package io.groundplan.export.diagram.look;

import io.groundplan.export.diagram.ItemKind;

/**
 * How items of a kind are coloured.
 *
 * @param accent colour of the band, the icon and the border of a pill
 * @param ground colour inside a frame or pill
 * @param edge colour of the border of a frame
 */
public record KindLook(Paint accent, Paint ground, Paint edge) {

  private static final KindLook PLAIN =
      new KindLook(Paint.INFRASTRUCTURE, Paint.SURFACE, Paint.EDGE);
  private static final KindLook PLACE =
      new KindLook(Paint.INFRASTRUCTURE, Paint.GROUND_PLACE, Paint.EDGE_PLACE);
  private static final KindLook MACHINE =
      new KindLook(Paint.INFRASTRUCTURE, Paint.GROUND_MACHINE, Paint.EDGE);
  private static final KindLook CLUSTER =
      new KindLook(Paint.CONTROL_PLANE, Paint.SURFACE, Paint.CONTROL_PLANE);
  private static final KindLook CONTROL_PLANE =
      new KindLook(Paint.CONTROL_PLANE, Paint.GROUND_PLACE, Paint.CONTROL_PLANE);
  private static final KindLook WORKER =
      new KindLook(Paint.WORKER, Paint.GROUND_MACHINE, Paint.WORKER);
  private static final KindLook VIRTUAL =
      new KindLook(Paint.VIRTUAL, Paint.GROUND_VIRTUAL, Paint.VIRTUAL);
  private static final KindLook BALANCING =
      new KindLook(Paint.BALANCING, Paint.GROUND_BALANCING, Paint.BALANCING);
  private static final KindLook TUNNEL =
      new KindLook(Paint.TUNNEL, Paint.GROUND_TUNNEL, Paint.TUNNEL);
  private static final KindLook DNS = new KindLook(Paint.DNS, Paint.SURFACE, Paint.EDGE);

  /** The look of a kind. */
  public static KindLook of(ItemKind kind) {
    return switch (kind) {
      case INTERNET, PROVIDER, SITE, SEGMENT, BRIDGE -> PLACE;
      case ROUTER, SWITCH, HYPERVISOR, SERVER, NAS, CLIENT, DEVICE, INTERFACE -> MACHINE;
      case CLUSTER -> CLUSTER;
      case CONTROL_PLANE -> CONTROL_PLANE;
      case WORKER -> WORKER;
      case VIRTUAL_IP -> VIRTUAL;
      case POOL, GATEWAY, SERVICE -> BALANCING;
      case TUNNEL -> TUNNEL;
      case DNS_SERVER -> DNS;
      case GROUP, NOTE -> PLAIN;
    };
  }

  /** The colour inside a frame that stands on that ground: never the same, so that it shows. */
  public Paint groundOn(Paint outer) {
    return ground == outer ? Paint.SURFACE : ground;
  }
}
