#!/bin/sh
# Made by Groundplan from matherlynet.topology.yaml; edit that file and export again
#
# Writes the machine configuration of each node, and a talosconfig.
# usage: generate.sh SECRETS [FOLDER]
#   SECRETS  made once by: talosctl gen secrets --output-file SECRETS
#   FOLDER   where the files go, clusterconfig unless said; they hold secrets
# Run it in the folder of matherlynet.topology.yaml, from where patches of your own are found.
set -eu

secrets=${1:?give the file that talosctl gen secrets made}
folder=${2:-clusterconfig}
patches=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)/patches
cluster=kubernetes
endpoint=https://192.168.1.100:6443
mkdir -p -- "$folder"

generate() {
  type=$1 output=$2
  shift 2
  talosctl gen config "$cluster" "$endpoint" \
    --with-secrets "$secrets" \
    --talos-version v1.12 \
    --kubernetes-version 1.35.0 \
    --output-types "$type" --output "$folder/$output" --force "$@"
}

generate controlplane control-1.yaml \
  --config-patch-control-plane "@$patches/all.yaml" \
  --config-patch-control-plane "@$patches/controlplane.yaml" \
  --config-patch-control-plane "@$patches/nodes/control-1.yaml"
generate controlplane control-2.yaml \
  --config-patch-control-plane "@$patches/all.yaml" \
  --config-patch-control-plane "@$patches/controlplane.yaml" \
  --config-patch-control-plane "@$patches/nodes/control-2.yaml"
generate controlplane control-3.yaml \
  --config-patch-control-plane "@$patches/all.yaml" \
  --config-patch-control-plane "@$patches/controlplane.yaml" \
  --config-patch-control-plane "@$patches/nodes/control-3.yaml"

generate talosconfig talosconfig
talosctl --talosconfig "$folder/talosconfig" config endpoint 192.168.1.10 192.168.1.11 192.168.1.12
talosctl --talosconfig "$folder/talosconfig" config node 192.168.1.10 192.168.1.11 192.168.1.12
