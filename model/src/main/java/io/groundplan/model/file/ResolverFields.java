package io.groundplan.model.file;

import io.groundplan.model.topology.Resolvers;
import java.util.function.Function;

/** The keys that say who answers names. */
final class ResolverFields {

  private ResolverFields() {}

  static <R> Fields.Field<Resolvers> add(Fields<R> fields, Function<R, Resolvers> get) {
    var nameservers =
        fields.stated("nameservers", Scalars.ADDRESS_REFERENCE, it -> get.apply(it).nameservers());
    var searchDomains =
        fields.stated("searchDomains", Scalars.NAME, it -> get.apply(it).searchDomains());
    return v -> new Resolvers(v.get(nameservers), v.get(searchDomains));
  }
}
