package io.groundplan.model.topology;

import java.util.Arrays;
import java.util.Optional;

/** A section of the topology file: the plural noun under which elements of one kind stand. */
public enum Section {
  SITES("sites", "site"),
  PROVIDERS("providers", "provider"),
  SEGMENTS("segments", "segment"),
  DEVICES("devices", "device"),
  CLUSTERS("clusters", "cluster"),
  NODES("nodes", "node"),
  VIRTUAL_IPS("virtualIps", "virtual IP"),
  LOAD_BALANCER_POOLS("loadBalancerPools", "load-balancer pool"),
  GATEWAYS("gateways", "gateway"),
  SERVICES("services", "service"),
  CERTIFICATES("certificates", "certificate"),
  NETWORK_POLICIES("networkPolicies", "network policy"),
  TUNNELS("tunnels", "tunnel");

  private final String key;
  private final String noun;

  Section(String key, String noun) {
    this.key = key;
    this.noun = noun;
  }

  /** The section's key in the file. */
  public String key() {
    return key;
  }

  /** What one of its elements is called in a message. */
  public String noun() {
    return noun;
  }

  /** The section with this key. */
  public static Optional<Section> ofKey(String key) {
    return Arrays.stream(values()).filter(section -> section.key.equals(key)).findFirst();
  }
}
