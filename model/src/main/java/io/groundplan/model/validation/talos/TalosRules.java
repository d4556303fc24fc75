package io.groundplan.model.validation.talos;

import io.groundplan.model.validation.Rule;
import java.util.List;

/** The rules GP4xx about Talos itself, in the order of their codes. */
public final class TalosRules {

  private TalosRules() {}

  /** All of them, in the order of their codes. */
  public static List<Rule> all() {
    return List.of(
        new NodeIpAmbiguous(),
        new VirtualIpOnlyLink(),
        new MixedConfigStyles(),
        new FieldNotInVersion(),
        new KubernetesUnsupported(),
        new HostnameAutoConflict(),
        new CertSanMissing(),
        new InstallDiskMissing(),
        new EtcdSubnetMissing(),
        new ControlPlaneSettingOnWorker(),
        new HostDnsAddressTaken());
  }
}
