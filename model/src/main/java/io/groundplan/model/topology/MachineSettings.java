package io.groundplan.model.topology;

import java.util.LinkedHashMap;
import java.util.List;

/**
 * What devices and nodes have alike.
 *
 * @param place where it stands
 * @param identity what it is called and made of
 * @param interfaces its links; one without a name is the machine's only one
 * @param networking routes and names
 * @param offers what it does for others
 */
public record MachineSettings(
    Place place,
    MachineIdentity identity,
    List<NetworkInterface> interfaces,
    HostNetworking networking,
    HostServices offers) {

  /** Nothing stated. */
  public static final MachineSettings UNKNOWN =
      new MachineSettings(
          Place.UNKNOWN,
          MachineIdentity.UNKNOWN,
          List.of(),
          HostNetworking.UNKNOWN,
          HostServices.NONE);

  /** Keeps an unmodifiable copy. */
  public MachineSettings {
    interfaces = List.copyOf(interfaces);
  }

  /** The same with other interfaces. */
  public MachineSettings withInterfaces(List<NetworkInterface> newInterfaces) {
    return new MachineSettings(place, identity, newInterfaces, networking, offers);
  }

  /** The same in another place. */
  public MachineSettings withPlace(Place newPlace) {
    return new MachineSettings(newPlace, identity, interfaces, networking, offers);
  }

  /** The same called otherwise. */
  public MachineSettings withIdentity(MachineIdentity newIdentity) {
    return new MachineSettings(place, newIdentity, interfaces, networking, offers);
  }

  /** The same with other routes and names. */
  public MachineSettings withNetworking(HostNetworking newNetworking) {
    return new MachineSettings(place, identity, interfaces, newNetworking, offers);
  }

  /** The same doing other things for others. */
  public MachineSettings withOffers(HostServices newOffers) {
    return new MachineSettings(place, identity, interfaces, networking, newOffers);
  }

  /** These settings over inherited ones: maps merge, other values replace. */
  public MachineSettings over(MachineSettings inherited) {
    return new MachineSettings(
        place.over(inherited.place),
        identity.over(inherited.identity),
        mergedInterfaces(inherited.interfaces),
        networking.over(inherited.networking),
        offers.over(inherited.offers));
  }

  private List<NetworkInterface> mergedInterfaces(List<NetworkInterface> inherited) {
    LinkedHashMap<String, NetworkInterface> merged = new LinkedHashMap<>();
    inherited.forEach(link -> merged.put(link.key(), link));
    interfaces.forEach(link -> merged.merge(link.key(), link, (below, above) -> above.over(below)));
    return List.copyOf(merged.values());
  }

  void addMentions(KeyPath at, Mentions mentions) {
    mentions.id(at.then("site"), place.site()).id(at.then("host"), place.host());
    interfaces.forEach(link -> link.addMentions(at.then(link.path()), mentions));
    networking.addMentions(at, mentions);
    offers.addMentions(at, mentions);
  }
}
