package io.groundplan.app.inspector;

import io.groundplan.app.inspector.Property.Form;
import io.groundplan.app.inspector.Property.Suggestion;
import io.groundplan.app.words.Words;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.plan.NextAddress;
import io.groundplan.model.topology.AddressRange;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.LoadBalancing;
import io.groundplan.model.topology.Published;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.topology.VirtualIp;
import io.groundplan.model.validation.Subject;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The addresses of what has them apart from an interface: virtual IPs, pools, gateways, services.
 */
final class PinnedProperties {
  private PinnedProperties() {}

  static Property addresses(Topology topology, Element element) {
    return switch (element) {
      case VirtualIp virtualIp ->
          text(
              element,
              "addresses",
              "inspector.address",
              virtualIp.addresses().values(),
              nextFree(topology, virtualIp),
              Rewrite.of(
                  element.id(),
                  VirtualIp.class,
                  (found, text) -> found.withAddresses(addresses(text))));
      case LoadBalancerPool pool ->
          text(
              element,
              "ranges",
              "inspector.ranges",
              pool.ranges().values(),
              Optional.empty(),
              Rewrite.of(
                  element.id(),
                  LoadBalancerPool.class,
                  (found, text) -> found.withRanges(ranges(text))));
      case Published published ->
          text(
              element,
              "addresses",
              "inspector.address",
              published.publication().balancing().addresses().values(),
              Optional.empty(),
              Rewrite.of(element.id(), Published.class, PinnedProperties::pinned));
      default -> throw new IllegalArgumentException(element.id() + " has no addresses of its own");
    };
  }

  /** The free address behind that of a virtual IP, where one segment alone has its subnet. */
  private static Optional<Suggestion> nextFree(Topology topology, VirtualIp virtualIp) {
    List<IpAddress> present = virtualIp.addresses().values();
    if (present.size() != 1) {
      return Optional.empty();
    }
    List<Segment> segments =
        topology.all(Segment.class).stream()
            .filter(segment -> segment.subnetOf(present.getFirst()).isPresent())
            .toList();
    return segments.size() == 1
        ? new NextAddress(topology)
            .after(segments.getFirst(), present.getFirst())
            .map(IpAddress::toString)
            .map(free -> new Suggestion(Words.of("inspector.next-free", free), free))
        : Optional.empty();
  }

  private static Published pinned(Published found, String text) {
    LoadBalancing balancing = found.publication().balancing();
    return found.withPublication(
        found.publication().withBalancing(balancing.withAddresses(addresses(text))));
  }

  private static Stated<IpAddress> addresses(String text) {
    return SubnetProperties.stated(SubnetProperties.parts(text, IpAddress::parse));
  }

  private static Stated<AddressRange> ranges(String text) {
    return SubnetProperties.stated(SubnetProperties.parts(text, AddressRange::parse));
  }

  private static Property text(
      Element element,
      String key,
      String label,
      List<?> values,
      Optional<Suggestion> suggestion,
      BiFunction<Topology, String, Topology> change) {
    return new Property.Text(
        key,
        Words.of(label),
        SubnetProperties.joined(values),
        Form.ADDRESS,
        Subject.of(element, KeyPath.of(key)),
        Words.of("inspector.unknown"),
        suggestion,
        change);
  }
}
