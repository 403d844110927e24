module medborgarkiosk/packaging/tools

go 1.26.0
