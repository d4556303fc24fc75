package io.groundplan.model.topology;

import java.util.List;
import java.util.Optional;

/**
 * A place: a LAN, a rack, a cloud region.
 *
 * @param kind such as {@code lan}, {@code rack}, {@code cloud}
 * @param location where it is
 * @param provider whose it is
 * @param site the place around it
 */
public record Site(
    ElementId id,
    Description description,
    Optional<String> kind,
    Optional<String> location,
    Optional<String> provider,
    Optional<ElementId> site)
    implements Element {

  @Override
  public Section section() {
    return Section.SITES;
  }

  @Override
  public List<Mention> mentions() {
    return new Mentions().id(KeyPath.of("site"), site).toList();
  }

  @Override
  public Site withId(ElementId newId) {
    return new Site(newId, description, kind, location, provider, site);
  }

  @Override
  public Site withDescription(Description newDescription) {
    return new Site(id, newDescription, kind, location, provider, site);
  }
}
