package io.groundplan.export.talos;

import io.groundplan.model.topology.PlainValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The options of bonds by the names that Talos's documents give them, and by the older ones. */
final class BondOptions {

  /** Of BondConfig in Talos 1.12 to 1.14. */
  private static final Set<String> DOCUMENTED =
      Set.of(
          "adActorSysPrio",
          "adLACPActive",
          "adSelect",
          "adUserPortKey",
          "allSlavesActive",
          "arpAllTargets",
          "arpInterval",
          "arpIpTargets",
          "arpValidate",
          "downdelay",
          "failOverMac",
          "hardwareAddr",
          "lacpRate",
          "lpInterval",
          "miimon",
          "minLinks",
          "missedMax",
          "nsIp6Targets",
          "numPeerNotif",
          "packetsPerSlave",
          "peerNotifDelay",
          "primaryReselect",
          "resendIGMP",
          "tlbLogicalLb",
          "updelay",
          "useCarrier",
          "xmitHashPolicy");

  /** Of BondConfig that {@code machine.network} never had. */
  private static final Set<String> NEW =
      Set.of("adLACPActive", "arpIpTargets", "hardwareAddr", "missedMax", "nsIp6Targets");

  /** What {@code machine.network} called otherwise. */
  private static final Map<String, String> RENAMED =
      Map.of(
          "peerNotifDelay", "peerNotifyDelay",
          "resendIGMP", "resendIgmp",
          "tlbLogicalLb", "tlbDynamicLb");

  private BondOptions() {}

  /** Options that BondConfig does not have. */
  static List<String> unknown(PlainValue.Fields options) {
    return options.values().keySet().stream().filter(name -> !DOCUMENTED.contains(name)).toList();
  }

  /** Options that {@code machine.network} does not have; {@code primary} is its own. */
  static List<String> unknownToLegacy(PlainValue.Fields options) {
    return options.values().keySet().stream()
        .filter(name -> NEW.contains(name) || !(DOCUMENTED.contains(name) || isPrimary(name)))
        .toList();
  }

  private static boolean isPrimary(String name) {
    return name.equals("primary");
  }

  /** The options by their older names. */
  static PlainValue.Fields legacy(PlainValue.Fields options) {
    LinkedHashMap<String, PlainValue> renamed = new LinkedHashMap<>();
    options.values().forEach((name, value) -> renamed.put(RENAMED.getOrDefault(name, name), value));
    return new PlainValue.Fields(renamed);
  }
}
