package io.groundplan.export.diagram.look;

import io.groundplan.export.diagram.RelationKind;
import java.util.List;

/**
 * How lines of a kind are drawn.
 *
 * @param dashes lengths of dashes and gaps in units by turns; empty: drawn through
 * @param meaning what a legend says of it
 */
public record LineLook(Paint paint, List<Integer> dashes, String meaning) {

  private static final LineLook LINK = new LineLook(Paint.INFRASTRUCTURE, List.of(), "link");
  private static final LineLook TUNNEL = new LineLook(Paint.TUNNEL, List.of(7, 4), "tunnel");
  private static final LineLook VIP_MEMBER =
      new LineLook(Paint.VIRTUAL, List.of(3, 3), "virtual IP member");
  private static final LineLook DNS = new LineLook(Paint.DNS, List.of(), "name query");
  private static final LineLook FORWARD =
      new LineLook(Paint.CONTROL_PLANE, List.of(), "port forward");
  private static final LineLook EXPOSURE = new LineLook(Paint.BALANCING, List.of(), "exposes");
  private static final LineLook PEERING =
      new LineLook(Paint.WORKER, List.of(9, 3, 2, 3), "BGP session");
  private static final LineLook FLOW = new LineLook(Paint.VIRTUAL, List.of(), "traced request");

  public LineLook {
    dashes = List.copyOf(dashes);
  }

  /** The look of a kind. */
  public static LineLook of(RelationKind kind) {
    return switch (kind) {
      case LINK -> LINK;
      case TUNNEL -> TUNNEL;
      case VIP_MEMBER -> VIP_MEMBER;
      case DNS -> DNS;
      case FORWARD -> FORWARD;
      case EXPOSURE -> EXPOSURE;
      case PEERING -> PEERING;
      case FLOW -> FLOW;
    };
  }
}
