package io.groundplan.model.topology;

/** What moves a virtual IP from one member to another. */
public enum VirtualIpKind {
  /** Talos, by gratuitous ARP on the members' segment. */
  LAYER2("layer2"),
  /** Talos, by the Hetzner Cloud API. */
  HCLOUD("hcloud"),
  KUBE_VIP("kube-vip"),
  /** RFC 9568. */
  VRRP("vrrp"),
  /** Somebody outside the drawing. */
  EXTERNAL("external");

  private final String word;

  VirtualIpKind(String word) {
    this.word = word;
  }

  /** The word of the file. */
  @Override
  public String toString() {
    return word;
  }
}
