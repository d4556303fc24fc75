package io.groundplan.export.diagram;

/** What an item of a diagram stands for; painters turn it into an icon and a colour. */
public enum ItemKind {
  INTERNET,
  PROVIDER,
  SITE,
  SEGMENT,
  ROUTER,
  SWITCH,
  HYPERVISOR,
  SERVER,
  NAS,
  CLIENT,
  DEVICE,
  BRIDGE,
  INTERFACE,
  CLUSTER,
  CONTROL_PLANE,
  WORKER,
  VIRTUAL_IP,
  POOL,
  GATEWAY,
  SERVICE,
  DNS_SERVER,
  TUNNEL,
  GROUP,
  NOTE
}
