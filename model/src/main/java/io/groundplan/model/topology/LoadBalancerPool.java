package io.groundplan.model.topology;

import io.groundplan.model.address.IpAddress;
import java.util.List;
import java.util.Optional;

/**
 * Addresses that a cluster gives to its services of type LoadBalancer.
 *
 * @param cluster whose; the only one if absent
 * @param ranges the addresses
 * @param announcement how the network learns where they are; unknown if absent
 * @param loadBalancer who gives them out; the cluster's if absent
 * @param autoAssign whether services get one without asking (MetalLB)
 * @param allowFirstLastIps upstream's word (Cilium: {@code Yes} or {@code No})
 * @param serviceSelector the services it serves, as upstream writes it
 */
public record LoadBalancerPool(
    ElementId id,
    Description description,
    Optional<ElementId> cluster,
    Stated<AddressRange> ranges,
    Optional<Announcement> announcement,
    Optional<String> loadBalancer,
    Optional<Boolean> autoAssign,
    Optional<String> allowFirstLastIps,
    PlainValue.Fields serviceSelector)
    implements Element {

  /** A pool of which only the ranges are known. */
  public static LoadBalancerPool of(ElementId id, Stated<AddressRange> ranges) {
    return new LoadBalancerPool(
        id,
        Description.EMPTY,
        Optional.empty(),
        ranges,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        PlainValue.Fields.EMPTY);
  }

  @Override
  public Section section() {
    return Section.LOAD_BALANCER_POOLS;
  }

  @Override
  public List<Mention> mentions() {
    Mentions mentions = new Mentions().id(KeyPath.of("cluster"), cluster);
    announcement.ifPresent(how -> how.addMentions(KeyPath.of("announce"), mentions));
    return mentions.toList();
  }

  @Override
  public LoadBalancerPool withId(ElementId newId) {
    return new LoadBalancerPool(
        newId,
        description,
        cluster,
        ranges,
        announcement,
        loadBalancer,
        autoAssign,
        allowFirstLastIps,
        serviceSelector);
  }

  @Override
  public LoadBalancerPool withDescription(Description newDescription) {
    return new LoadBalancerPool(
        id,
        newDescription,
        cluster,
        ranges,
        announcement,
        loadBalancer,
        autoAssign,
        allowFirstLastIps,
        serviceSelector);
  }

  /** The same pool with other ranges. */
  public LoadBalancerPool withRanges(Stated<AddressRange> newRanges) {
    return new LoadBalancerPool(
        id,
        description,
        cluster,
        newRanges,
        announcement,
        loadBalancer,
        autoAssign,
        allowFirstLastIps,
        serviceSelector);
  }

  /** The same pool announced otherwise. */
  public LoadBalancerPool withAnnouncement(Optional<Announcement> newAnnouncement) {
    return new LoadBalancerPool(
        id,
        description,
        cluster,
        ranges,
        newAnnouncement,
        loadBalancer,
        autoAssign,
        allowFirstLastIps,
        serviceSelector);
  }

  /** Whether one of its ranges holds the address. */
  public boolean contains(IpAddress address) {
    return ranges.values().stream().anyMatch(range -> range.range().contains(address));
  }

  /** An id is one element's; hashing all the rest takes long. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
