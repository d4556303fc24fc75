package io.groundplan.export.talos;

/**
 * A document that concerns one link. Up to Talos 1.11 all those of a node are one list, {@code
 * machine.network.interfaces}.
 */
sealed interface LinkDocument extends TalosDocument
    permits LinkAliasConfig,
        LinkConfig,
        BondConfig,
        BridgeConfig,
        VlanConfig,
        DummyLinkConfig,
        DhcpV4Config,
        DhcpV6Config,
        Layer2VipConfig,
        HCloudVipConfig,
        WireguardConfig {}
