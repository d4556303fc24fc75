package io.groundplan.export.talos;

import io.groundplan.export.PlainFields;
import io.groundplan.model.topology.PlainValue;
import java.util.List;
import java.util.Optional;

/**
 * Who tells the time, by NTP.
 *
 * @param servers addresses or names
 */
record TimeSyncConfig(List<String> servers) implements TalosDocument {

  TimeSyncConfig {
    servers = List.copyOf(servers);
  }

  @Override
  public Optional<String> kind() {
    return Optional.of("TimeSyncConfig");
  }

  @Override
  public Optional<String> documentName() {
    return Optional.empty();
  }

  @Override
  public PlainValue.Fields content() {
    return new PlainFields().fields("ntp", new PlainFields().texts("servers", servers)).toFields();
  }

  @Override
  public boolean isDivisible() {
    return true;
  }
}
