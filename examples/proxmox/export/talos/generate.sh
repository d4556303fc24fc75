#!/bin/sh
# Made by Groundplan from proxmox.topology.yaml; edit that file and export again
#
# Writes the machine configuration of each node, and a talosconfig.
# usage: generate.sh SECRETS [FOLDER]
#   SECRETS  made once by: talosctl gen secrets --output-file SECRETS
#   FOLDER   where the files go, clusterconfig unless said; they hold secrets
# Run it in the folder of proxmox.topology.yaml, from where patches of your own are found.
set -eu

secrets=${1:?give the file that talosctl gen secrets made}
folder=${2:-clusterconfig}
patches=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)/patches
cluster=homelab
endpoint=https://192.168.100.50:6443
mkdir -p -- "$folder"

generate() {
  type=$1 output=$2
  shift 2
  talosctl gen config "$cluster" "$endpoint" \
    --with-secrets "$secrets" \
    --talos-version v1.13 \
    --output-types "$type" --output "$folder/$output" --force "$@"
}

generate controlplane talos-controlplane-01.yaml \
  --config-patch-control-plane "@$patches/all.yaml" \
  --config-patch-control-plane "@$patches/controlplane.yaml" \
  --config-patch-control-plane "@$patches/nodes/talos-controlplane-01.yaml"
generate worker talos-worker-01.yaml \
  --config-patch-worker "@$patches/all.yaml" \
  --config-patch-worker "@$patches/nodes/talos-worker-01.yaml"

generate talosconfig talosconfig
talosctl --talosconfig "$folder/talosconfig" config endpoint 192.168.100.60
talosctl --talosconfig "$folder/talosconfig" config node 192.168.100.60 192.168.100.70
