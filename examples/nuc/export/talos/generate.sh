#!/bin/sh
# Made by Groundplan from nuc.topology.yaml; edit that file and export again
#
# Writes the machine configuration of each node, and a talosconfig.
# usage: generate.sh SECRETS [FOLDER]
#   SECRETS  made once by: talosctl gen secrets --output-file SECRETS
#   FOLDER   where the files go, clusterconfig unless said; they hold secrets
# Run it in the folder of nuc.topology.yaml, from where patches of your own are found.
set -eu

secrets=${1:?give the file that talosctl gen secrets made}
folder=${2:-clusterconfig}
patches=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)/patches
cluster=nuc
endpoint=https://10.0.60.10:6443
mkdir -p -- "$folder"

generate() {
  type=$1 output=$2
  shift 2
  talosctl gen config "$cluster" "$endpoint" \
    --with-secrets "$secrets" \
    --talos-version v1.13 \
    --kubernetes-version 1.36.3 \
    --output-types "$type" --output "$folder/$output" --force "$@"
}

generate controlplane k8s-1.yaml \
  --config-patch-control-plane "@$patches/all.yaml" \
  --config-patch-control-plane "@$patches/controlplane.yaml" \
  --config-patch-control-plane "@$patches/nodes/k8s-1.yaml" \
  --config-patch-control-plane @patches/machine-files.yaml \
  --config-patch-control-plane @patches/machine-kubelet.yaml \
  --config-patch-control-plane @patches/cluster.yaml
generate worker k8s-2.yaml \
  --config-patch-worker "@$patches/all.yaml" \
  --config-patch-worker "@$patches/nodes/k8s-2.yaml" \
  --config-patch-worker @patches/machine-files.yaml \
  --config-patch-worker @patches/machine-kubelet.yaml
generate controlplane k8s-3.yaml \
  --config-patch-control-plane "@$patches/all.yaml" \
  --config-patch-control-plane "@$patches/controlplane.yaml" \
  --config-patch-control-plane "@$patches/nodes/k8s-3.yaml" \
  --config-patch-control-plane @patches/machine-files.yaml \
  --config-patch-control-plane @patches/machine-kubelet.yaml \
  --config-patch-control-plane @patches/cluster.yaml
generate controlplane k8s-5.yaml \
  --config-patch-control-plane "@$patches/all.yaml" \
  --config-patch-control-plane "@$patches/controlplane.yaml" \
  --config-patch-control-plane "@$patches/nodes/k8s-5.yaml" \
  --config-patch-control-plane @patches/machine-files.yaml \
  --config-patch-control-plane @patches/machine-kubelet.yaml \
  --config-patch-control-plane @patches/cluster.yaml
generate worker k8s-6.yaml \
  --config-patch-worker "@$patches/all.yaml" \
  --config-patch-worker "@$patches/nodes/k8s-6.yaml" \
  --config-patch-worker @patches/machine-files.yaml \
  --config-patch-worker @patches/machine-kubelet.yaml
generate worker k8s-7.yaml \
  --config-patch-worker "@$patches/all.yaml" \
  --config-patch-worker "@$patches/nodes/k8s-7.yaml" \
  --config-patch-worker @patches/machine-files.yaml \
  --config-patch-worker @patches/machine-kubelet.yaml
generate worker k8s-8.yaml \
  --config-patch-worker "@$patches/all.yaml" \
  --config-patch-worker "@$patches/nodes/k8s-8.yaml" \
  --config-patch-worker @patches/machine-files.yaml \
  --config-patch-worker @patches/machine-kubelet.yaml
generate worker k8s-9.yaml \
  --config-patch-worker "@$patches/all.yaml" \
  --config-patch-worker "@$patches/nodes/k8s-9.yaml" \
  --config-patch-worker @patches/machine-files.yaml \
  --config-patch-worker @patches/machine-kubelet.yaml
echo 'k8s-4: its machine type is not stated in nuc.topology.yaml, so nothing is generated' >&2
echo 'k8s-10: its machine type is not stated in nuc.topology.yaml, so nothing is generated' >&2

generate talosconfig talosconfig
talosctl --talosconfig "$folder/talosconfig" config endpoint 10.0.60.21 10.0.60.23 10.0.60.25
talosctl --talosconfig "$folder/talosconfig" config node 10.0.60.21 10.0.60.22 10.0.60.23 10.0.60.25 10.0.60.26 10.0.60.27 10.0.60.28 10.0.60.29
