# allocation
