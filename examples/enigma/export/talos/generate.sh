#!/bin/sh
# Made by Groundplan from enigma.topology.yaml; edit that file and export again
#
# Writes the machine configuration of each node, and a talosconfig.
# usage: generate.sh SECRETS [FOLDER]
#   SECRETS  made once by: talosctl gen secrets --output-file SECRETS
#   FOLDER   where the files go, clusterconfig unless said; they hold secrets
# Run it in the folder of enigma.topology.yaml, from where patches of your own are found.
set -eu

secrets=${1:?give the file that talosctl gen secrets made}
folder=${2:-clusterconfig}
patches=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)/patches
cluster=enigma
endpoint=https://192.168.50.10:6443
mkdir -p -- "$folder"

generate() {
  type=$1 output=$2
  shift 2
  talosctl gen config "$cluster" "$endpoint" \
    --with-secrets "$secrets" \
    --talos-version v1.13 \
    --output-types "$type" --output "$folder/$output" --force "$@"
}

generate controlplane ilusion.yaml \
  --config-patch-control-plane "@$patches/all.yaml" \
  --config-patch-control-plane "@$patches/controlplane.yaml" \
  --config-patch-control-plane "@$patches/nodes/ilusion.yaml"
generate controlplane the-dome.yaml \
  --config-patch-control-plane "@$patches/all.yaml" \
  --config-patch-control-plane "@$patches/controlplane.yaml" \
  --config-patch-control-plane "@$patches/nodes/the-dome.yaml"
generate controlplane the-toy-factory.yaml \
  --config-patch-control-plane "@$patches/all.yaml" \
  --config-patch-control-plane "@$patches/controlplane.yaml" \
  --config-patch-control-plane "@$patches/nodes/the-toy-factory.yaml"
generate worker here-i-am.yaml \
  --config-patch-worker "@$patches/all.yaml" \
  --config-patch-worker "@$patches/nodes/here-i-am.yaml"

generate talosconfig talosconfig
talosctl --talosconfig "$folder/talosconfig" config endpoint 192.168.50.10 192.168.50.11 192.168.50.12
talosctl --talosconfig "$folder/talosconfig" config node 192.168.50.10 192.168.50.11 192.168.50.12 46.224.93.115
