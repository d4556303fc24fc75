package io.groundplan.model.validation.gateway;

import io.groundplan.model.address.DnsName;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.ExposedRoute;
import io.groundplan.model.topology.Gateway;
import io.groundplan.model.topology.Listener;
import io.groundplan.model.topology.Stated;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the listeners of gateways speak, and which of them a route attaches to (Gateway API). */
final class Listeners {

  private static final Set<String> PROTOCOLS = Set.of("HTTP", "HTTPS", "TLS", "TCP", "UDP");

  private Listeners() {}

  /**
   * The protocol in capitals: stated, else said by the name, alone or before a hyphen as in {@code
   * https-internal}. Unknown for other names.
   */
  static Optional<String> protocol(Listener listener) {
    Optional<String> stated = listener.protocol().map(word -> word.toUpperCase(Locale.ROOT));
    String name = listener.name().toUpperCase(Locale.ROOT);
    int hyphen = name.indexOf('-');
    String first = hyphen < 0 ? name : name.substring(0, hyphen);
    return stated.or(() -> Optional.of(first).filter(PROTOCOLS::contains));
  }

  /** Whether it speaks the protocol, as far as is known. */
  static boolean speaks(Listener listener, String protocol) {
    return protocol(listener).equals(Optional.of(protocol));
  }

  /** Whether it surely ends TLS itself, for which it needs a certificate. */
  static boolean endsTls(Listener listener) {
    boolean passesThrough =
        listener.mode().filter(mode -> mode.equalsIgnoreCase("Passthrough")).isPresent();
    return !passesThrough
        && (speaks(listener, "HTTPS") || (speaks(listener, "TLS") && listener.mode().isPresent()));
  }

  /** Its certificates and those of its gateway; {@code none} takes the gateway's away, too. */
  static Stated<ElementId> certificates(Gateway gateway, Listener listener) {
    Stated<ElementId> general = gateway.tls().certificates();
    if (listener.certificates().isNone() || general.isUnknown()) {
      return listener.certificates();
    }
    List<ElementId> all = new ArrayList<>(listener.certificates().values());
    general.values().stream().filter(id -> !all.contains(id)).forEach(all::add);
    return Stated.of(all);
  }

  /** The listeners that the route asks for: the one it names, else all. */
  static List<Listener> askedFor(Gateway gateway, ExposedRoute route) {
    return gateway.listeners().stream()
        .filter(listener -> route.listener().map(listener.name()::equals).orElse(true))
        .toList();
  }

  /** Whether names of a route and of a listener meet (GEP: intersection of hostnames). */
  static boolean meet(Listener listener, DnsName hostname) {
    return listener
        .hostname()
        .map(own -> own.coversAnyDepth(hostname) || hostname.coversAnyDepth(own))
        .orElse(true);
  }
}
