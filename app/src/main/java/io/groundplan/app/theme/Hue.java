package io.groundplan.app.theme;

import io.groundplan.export.diagram.ItemKind;
import io.groundplan.export.diagram.RelationKind;
import io.groundplan.model.validation.Severity;

/** What a colour stands for. Shapes and words say the same, for eyes that do not tell colours. */
public enum Hue {
  INFRASTRUCTURE,
  PLACE,
  HOST,
  CLUSTER,
  INTERNET,
  CONTROL_PLANE,
  WORKER,
  VIRTUAL_IP,
  POOL,
  DNS,
  TUNNEL,
  ERROR,
  WARNING,
  INFO;

  /** The hue of what an item stands for. */
  public static Hue of(ItemKind kind) {
    return switch (kind) {
      case INTERNET -> INTERNET;
      case SITE, SEGMENT -> PLACE;
      case HYPERVISOR -> HOST;
      case CLUSTER -> CLUSTER;
      case CONTROL_PLANE -> CONTROL_PLANE;
      case WORKER -> WORKER;
      case VIRTUAL_IP -> VIRTUAL_IP;
      case POOL, GATEWAY, SERVICE -> POOL;
      case DNS_SERVER -> DNS;
      case TUNNEL -> TUNNEL;
      case PROVIDER, ROUTER, SWITCH, SERVER, NAS, CLIENT, DEVICE, BRIDGE, INTERFACE, GROUP, NOTE ->
          INFRASTRUCTURE;
    };
  }

  /** The hue of a line. */
  public static Hue of(RelationKind kind) {
    return switch (kind) {
      case LINK, FORWARD -> INFRASTRUCTURE;
      case TUNNEL -> TUNNEL;
      case VIP_MEMBER -> VIRTUAL_IP;
      case DNS -> DNS;
      case EXPOSURE -> POOL;
      case PEERING -> WORKER;
      case FLOW -> CONTROL_PLANE;
    };
  }

  /** The hue of a problem. */
  public static Hue of(Severity severity) {
    return switch (severity) {
      case ERROR -> ERROR;
      case WARNING -> WARNING;
      case INFO -> INFO;
    };
  }
}
