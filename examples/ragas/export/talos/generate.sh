#!/bin/sh
# Made by Groundplan from ragas.topology.yaml; edit that file and export again
#
# Writes the machine configuration of each node, and a talosconfig.
# usage: generate.sh SECRETS [FOLDER]
#   SECRETS  made once by: talosctl gen secrets --output-file SECRETS
#   FOLDER   where the files go, clusterconfig unless said; they hold secrets
# Run it in the folder of ragas.topology.yaml, from where patches of your own are found.
set -eu

secrets=${1:?give the file that talosctl gen secrets made}
folder=${2:-clusterconfig}
patches=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)/patches
cluster=ragas
endpoint=https://172.16.1.49:6443
mkdir -p -- "$folder"

generate() {
  type=$1 output=$2
  shift 2
  talosctl gen config "$cluster" "$endpoint" \
    --with-secrets "$secrets" \
    --talos-version v1.13 \
    --output-types "$type" --output "$folder/$output" --force "$@"
}

generate controlplane talos-cp-1.yaml \
  --config-patch-control-plane "@$patches/all.yaml" \
  --config-patch-control-plane "@$patches/controlplane.yaml" \
  --config-patch-control-plane "@$patches/nodes/talos-cp-1.yaml"
generate controlplane talos-cp-2.yaml \
  --config-patch-control-plane "@$patches/all.yaml" \
  --config-patch-control-plane "@$patches/controlplane.yaml" \
  --config-patch-control-plane "@$patches/nodes/talos-cp-2.yaml"
generate controlplane talos-cp-3.yaml \
  --config-patch-control-plane "@$patches/all.yaml" \
  --config-patch-control-plane "@$patches/controlplane.yaml" \
  --config-patch-control-plane "@$patches/nodes/talos-cp-3.yaml"
generate worker talos-worker-1.yaml \
  --config-patch-worker "@$patches/all.yaml" \
  --config-patch-worker "@$patches/nodes/talos-worker-1.yaml"

generate talosconfig talosconfig
talosctl --talosconfig "$folder/talosconfig" config endpoint 172.16.1.50 172.16.1.51 172.16.1.52
talosctl --talosconfig "$folder/talosconfig" config node 172.16.1.50 172.16.1.51 172.16.1.52 172.16.1.53
