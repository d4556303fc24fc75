package io.groundplan.model.file;

import io.groundplan.model.address.DnsName;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.ExposedRoute;
import io.groundplan.model.topology.Exposure;
import io.groundplan.model.topology.PlainValue;
import java.util.List;
import java.util.Optional;

/** Codecs of ways in through gateways and tunnels. */
final class ExposureCodecs {

  static final Codec<List<Exposure>> EXPOSE = expose();

  private ExposureCodecs() {}

  private static Codec<List<Exposure>> expose() {
    Codec<Exposure> plain =
        MappedCodec.of(Scalars.ID, id -> new Exposure(id, List.of()), Exposure::through);
    Codec<List<ExposedRoute>> routes = routes();
    Codec<Exposure> keyed =
        new MappedCodec<>(
            routes,
            (read, place, node) ->
                ElementId.tryParse(place.key()).map(id -> new Exposure(id, meaningful(read))),
            Exposure::routes,
            routes.schema());
    return ShortForm.unlessMap(
        new ListCodec<>(plain),
        exposures -> exposures.stream().allMatch(it -> it.routes().isEmpty()),
        new KeyedCodec<>(keyed, it -> it.through().value(), ElementId::parse));
  }

  /** An empty map says no more than the way itself. */
  private static List<ExposedRoute> meaningful(List<ExposedRoute> routes) {
    return routes.stream().filter(route -> !route.equals(ExposedRoute.PLAIN)).toList();
  }

  /** Names alone are one route; a map is one route; a list of maps is several. */
  private static Codec<List<ExposedRoute>> routes() {
    Codec<List<DnsName>> names = new ListCodec<>(Scalars.NAME);
    Codec<List<ExposedRoute>> namesOnly =
        MappedCodec.of(
            names,
            read -> List.of(ExposedRoute.named(read)),
            routes -> routes.getFirst().hostnames());
    return new ShortForm<>(
        ExposureCodecs::areNames,
        namesOnly,
        routes ->
            routes.size() == 1
                && routes.getFirst().equals(ExposedRoute.named(routes.getFirst().hostnames())),
        new OrEmpty<>(new ListCodec<>(route())));
  }

  private static boolean areNames(YamlNode node) {
    return switch (node.resolved()) {
      case YamlNode.Scalar scalar -> !scalar.isNull();
      case YamlNode.Sequence sequence ->
          !sequence.items().isEmpty()
              && sequence.items().stream()
                  .allMatch(item -> item.resolved() instanceof YamlNode.Scalar);
      case YamlNode.Mapping _, YamlNode.Alias _, YamlNode.Cycle _ -> false;
    };
  }

  /** A list that is empty, not unknown, when nothing is written; written as an empty map. */
  private record OrEmpty<T>(Codec<List<T>> inner) implements Codec<List<T>> {

    @Override
    public Optional<List<T>> decode(YamlNode node, ReadingPlace place) {
      return node.isNull() ? Optional.of(List.of()) : inner.decode(node, place);
    }

    @Override
    public PlainValue encode(List<T> values) {
      return values.isEmpty() ? PlainValue.Fields.EMPTY : inner.encode(values);
    }

    @Override
    public Schema schema() {
      return inner.schema();
    }
  }

  private static Codec<ExposedRoute> route() {
    Fields<ExposedRoute> fields = new Fields<>();
    var hostnames = fields.list("hostnames", Scalars.NAME, ExposedRoute::hostnames);
    var path = fields.optional("path", Scalars.TEXT, ExposedRoute::path);
    var port = fields.optional("port", Scalars.PORT_REFERENCE, ExposedRoute::port);
    var listener = fields.optional("listener", Scalars.TEXT, ExposedRoute::listener);
    var certificate = fields.optional("certificate", Scalars.ID, ExposedRoute::certificate);
    var issuer = fields.optional("issuer", Scalars.TEXT, ExposedRoute::issuer);
    var name = fields.optional("name", Scalars.TEXT, ExposedRoute::name);
    var as = fields.optional("as", Scalars.TEXT, ExposedRoute::as);
    return fields.into(v ->
        Optional.of(
            new ExposedRoute(
                v.get(hostnames),
                v.get(path),
                v.get(port),
                v.get(listener),
                v.get(certificate),
                v.get(issuer),
                v.get(name),
                v.get(as))));
  }
}
