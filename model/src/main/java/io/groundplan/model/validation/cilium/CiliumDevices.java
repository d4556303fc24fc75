package io.groundplan.model.validation.cilium;

import io.groundplan.model.graph.PoolImplementation;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.PlainValue;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The links that Cilium's agent works with, where its values say so ({@code devices}): names, with
 * {@code +} at the end for any rest. It announces on no others.
 */
public final class CiliumDevices {

  private CiliumDevices() {}

  /** The names as patterns; none where the agent finds the links itself. */
  public static List<LinkPattern> of(Cluster cluster) {
    List<String> names =
        cluster
            .network()
            .cni()
            .filter(cni -> cni.isKind(PoolImplementation.CILIUM))
            .flatMap(cni -> cni.values().get("devices"))
            .map(CiliumDevices::names)
            .orElse(List.of());
    boolean isClear = names.stream().noneMatch(name -> name.contains("!") || name.contains("${"));
    return isClear ? names.stream().map(CiliumDevices::pattern).toList() : List.of();
  }

  private static List<String> names(PlainValue value) {
    return switch (value) {
      case PlainValue.Items items ->
          items.values().stream().flatMap(item -> item.asText().stream()).toList();
      case PlainValue.Text text -> List.of(text.value().strip().split("[\\s,]+"));
      case PlainValue.Numeric _, PlainValue.Flag _, PlainValue.Nothing _, PlainValue.Fields _ ->
          List.of();
    };
  }

  private static LinkPattern pattern(String name) {
    return name.endsWith("+")
        ? LinkPattern.of("^" + Pattern.quote(name.substring(0, name.length() - 1)) + ".*")
        : LinkPattern.of(name);
  }
}
