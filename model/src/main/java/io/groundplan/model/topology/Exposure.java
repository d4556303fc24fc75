package io.groundplan.model.topology;

import java.util.List;

/**
 * Through what something is reached, and under which names.
 *
 * @param through a gateway or a tunnel
 * @param routes one for each set of names; one without any where only the way is known
 */
public record Exposure(ElementId through, List<ExposedRoute> routes) {

  /** Keeps an unmodifiable copy. */
  public Exposure {
    routes = List.copyOf(routes);
  }

  void addMentions(KeyPath at, Mentions mentions) {
    KeyPath path = at.then(through.value());
    mentions.add(path, Reference.to(through));
    mentions.each(
        path, routes, (here, route) -> mentions.id(here.then("certificate"), route.certificate()));
  }
}
