"""Stand-ins that speak the providers' HTTP and can hang, lie and fail: for the demo and the tests."""
