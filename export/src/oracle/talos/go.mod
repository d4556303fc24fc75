module io.groundplan/oracle/talos

go 1.24
