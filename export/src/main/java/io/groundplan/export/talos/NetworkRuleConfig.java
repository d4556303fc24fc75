package io.groundplan.export.talos;

import io.groundplan.export.PlainFields;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.address.PortRange;
import io.groundplan.model.address.TransportProtocol;
import io.groundplan.model.topology.PlainValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Which sources reach these ports; all others do not.
 *
 * @param name of the rule
 * @param ports at least one, none overlapping another
 * @param protocol of all of them
 * @param ingress the sources
 */
record NetworkRuleConfig(
    String name, List<PortRange> ports, TransportProtocol protocol, List<Source> ingress)
    implements TalosDocument {

  /**
   * Some sources.
   *
   * @param subnet they are in it
   * @param except and not in this part of it
   */
  record Source(IpPrefix subnet, Optional<IpPrefix> except) {

    static Source of(IpPrefix subnet) {
      return new Source(subnet, Optional.empty());
    }

    PlainValue.Fields content() {
      return new PlainFields().text("subnet", subnet).text("except", except).toFields();
    }
  }

  NetworkRuleConfig {
    ports = List.copyOf(ports);
    ingress = List.copyOf(ingress);
  }

  @Override
  public Optional<String> kind() {
    return Optional.of("NetworkRuleConfig");
  }

  @Override
  public Optional<String> documentName() {
    return Optional.of(name);
  }

  @Override
  public PlainValue.Fields content() {
    return new PlainFields()
        .fields(
            "portSelector",
            new PlainFields()
                .items("ports", ports.stream().map(NetworkRuleConfig::port).toList())
                .text("protocol", protocol))
        .items("ingress", ingress.stream().map(Source::content).toList())
        .toFields();
  }

  @Override
  public boolean isDivisible() {
    return false;
  }

  private static PlainValue port(PortRange range) {
    return range.isSingle()
        ? new PlainValue.Numeric(BigDecimal.valueOf(range.first().number()))
        : new PlainValue.Text(range.toString());
  }
}
