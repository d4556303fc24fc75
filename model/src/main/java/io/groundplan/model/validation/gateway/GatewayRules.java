package io.groundplan.model.validation.gateway;

import io.groundplan.model.validation.Rule;
import java.util.List;

/** The rules GP6xx, in the order of their codes. */
public final class GatewayRules {

  private GatewayRules() {}

  /** All of them, in the order of their codes. */
  public static List<Rule> all() {
    return List.of(
        new DuplicateGatewayAddress(),
        new RouteToListener(),
        new ListenerConflict(),
        new DuplicateRouteHostname(),
        new TlsWithoutCertificate(),
        new HostnameNotCovered(),
        new WildcardNeedsDns01(),
        new ReferenceGrantMissing(),
        new GatewayWithoutAddress(),
        new ExportedNameCollides(),
        new BackendPortMissing());
  }
}
