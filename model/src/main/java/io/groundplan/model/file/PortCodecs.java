package io.groundplan.model.file;

import io.groundplan.model.topology.ServicePort;
import java.util.List;
import java.util.Optional;

/** Codecs of ports that a machine or service serves. */
final class PortCodecs {

  /** A port, several, or ports by name. */
  static final Codec<List<ServicePort>> PORTS = ports();

  private PortCodecs() {}

  private static Codec<List<ServicePort>> ports() {
    Codec<ServicePort> unnamed =
        MappedCodec.of(
            Scalars.PORTS,
            port -> new ServicePort(Optional.empty(), port, Optional.empty(), Optional.empty()),
            ServicePort::port);
    return ShortForm.unlessMap(
        new ListCodec<>(unnamed),
        ports -> ports.stream().allMatch(port -> port.name().isEmpty()),
        KeyedCodec.of(named(), port -> port.name().orElse("")));
  }

  private static Codec<ServicePort> named() {
    Codec<ServicePort> brief =
        new MappedCodec<>(
            Scalars.PORTS,
            (port, place, node) ->
                Optional.of(
                    new ServicePort(
                        Optional.of(place.key()), port, Optional.empty(), Optional.empty())),
            ServicePort::port,
            Scalars.PORTS.schema());
    Fields<ServicePort> fields = new Fields<>();
    var port = fields.required("port", Scalars.PORTS, it -> Optional.of(it.port()));
    var targetPort = fields.optional("targetPort", Scalars.PORT_REFERENCE, ServicePort::targetPort);
    var nodePort = fields.optional("nodePort", Scalars.PORT, ServicePort::nodePort);
    Codec<ServicePort> full =
        fields.into(v ->
            v.get(port)
                .map(known ->
                    new ServicePort(
                        Optional.of(v.place().key()), known, v.get(targetPort), v.get(nodePort))));
    return ShortForm.scalar(
        brief, it -> it.targetPort().isEmpty() && it.nodePort().isEmpty(), full);
  }
}
