package io.groundplan.model.topology;

/** The kinds of tunnel. */
public enum TunnelKind {
  KUBESPAN("kubespan", "KubeSpan"),
  WIREGUARD("wireguard", "WireGuard"),
  TAILSCALE("tailscale", "Tailscale"),
  CLOUDFLARE("cloudflare", "Cloudflare Tunnel");

  private final String word;
  private final String title;

  TunnelKind(String word, String title) {
    this.word = word;
    this.title = title;
  }

  /** What people call it. */
  public String title() {
    return title;
  }

  /** The word of the file. */
  @Override
  public String toString() {
    return word;
  }
}
