package io.groundplan.model.validation.balancing;

import io.groundplan.model.topology.Gateway;
import io.groundplan.model.topology.PlainValue;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The labels that a gateway gives the service behind it: those of {@code spec.infrastructure}
 * (Gateway API, GEP-1867). Its own labels stay with the Gateway object.
 */
final class GatewayLabels {

  private GatewayLabels() {}

  /** The labels under {@code spec.infrastructure.labels}. */
  static Map<String, String> ofInfrastructure(Gateway gateway) {
    Map<String, String> labels = new LinkedHashMap<>();
    if (gateway.description().spec().at("infrastructure", "labels").orElse(PlainValue.Fields.EMPTY)
        instanceof PlainValue.Fields stated) {
      stated.values().forEach((key, value) -> labels.put(key, value.asText().orElse("")));
    }
    return labels;
  }

  /** The gateway with these labels for the service behind it, beside those that it gives. */
  static Gateway withInfrastructure(Gateway gateway, Map<String, String> labels) {
    LinkedHashMap<String, PlainValue> given = new LinkedHashMap<>();
    labels.forEach((key, value) -> given.put(key, new PlainValue.Text(value)));
    PlainValue.Fields spec =
        nested("infrastructure", nested("labels", new PlainValue.Fields(given)))
            .over(gateway.description().spec());
    return gateway.withDescription(gateway.description().withSpec(spec));
  }

  private static PlainValue.Fields nested(String key, PlainValue.Fields value) {
    LinkedHashMap<String, PlainValue> fields = new LinkedHashMap<>();
    fields.put(key, value);
    return new PlainValue.Fields(fields);
  }
}
